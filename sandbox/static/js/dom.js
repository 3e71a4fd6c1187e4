/**
 * The one way this page makes elements. Data from the product only ever becomes
 * text nodes and attributes here, so a message that contains markup stays text.
 */

/**
 * Make an element: `h("div", {class, tap, on: {input, …}, testid, …attributes}, child, …)`.
 * `tap` is what a finger or the Enter key does; a button submits a form only when it says so.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  if (tag === "button") element.type = "button";
  for (const [name, value] of Object.entries(props)) {
    setProp(element, name, value);
  }
  element.append(...flatten(children));
  return element;
}

function setProp(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "class") element.className = value;
  else if (name === "testid") element.dataset.testid = value;
  else if (name === "tap") element.addEventListener("click", value);
  else if (name === "on") {
    for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
  } else if (name === "value") element.value = value;
  else element.setAttribute(name, value === true ? "" : String(value));
}

function flatten(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child))));
}

/** Replace everything inside `parent`. */
export function fill(parent, ...children) {
  parent.replaceChildren(...flatten(children));
  return parent;
}

const AVATAR_HUES = [212, 164, 28, 262, 340, 190, 96, 12];

/** A coloured square with the last character of a name: people without a photograph. */
export function avatar(name, { round = false } = {}) {
  const text = (name || "?").trim();
  const hue = AVATAR_HUES[[...text].reduce((sum, char) => sum + char.codePointAt(0), 0) % AVATAR_HUES.length];
  const element = h("span", { class: round ? "avatar round" : "avatar", "aria-hidden": "true" }, text.slice(-2));
  element.style.setProperty("--hue", hue);
  return element;
}

/** A red number as phones show it; nothing at zero, "99+" above 99. */
export function badge(count) {
  return count > 0 ? h("span", { class: "badge", "aria-label": `${count} 条未读` }, count > 99 ? "99+" : count) : null;
}
