const e={dealer:"经销商",manager:"渠道经理",rep:"业务员"};export{e as H};
