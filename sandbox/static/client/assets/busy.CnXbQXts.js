import{r as n}from"./index-CVTv7p9m.js";function a(){const a=n(!1);return{busy:a,run:async function(n){if(!a.value){a.value=!0;try{await n()}finally{a.value=!1}}}}}export{a as u};
