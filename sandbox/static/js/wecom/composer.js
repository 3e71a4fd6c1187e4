/**
 * The bottom of the app chat: the text box, or the app's menu when it has one, and the
 * panel behind "+". WeCom shows one of the two bars and a key to switch between them.
 */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { PLACES } from "../native/places.js";


/** `acts`: {send(text), menu(item), place(place), sheet(build)}. Returns {element, setMenu(buttons)}. */
export function createComposer(acts) {
  const element = h("footer", { class: "composer" });
  const input = h(
    "input",
    {
      class: "chat-input",
      testid: "chat-input",
      placeholder: "发消息",
      maxlength: 2000,
      enterkeyhint: "send",
      autocomplete: "off",
      "aria-label": "发消息",
    },
  );
  const send = h("button", { class: "chat-send", testid: "chat-send", type: "submit" }, "发送");
  const form = h("form", { class: "chat-form", on: { submit: (event) => submit(event, input, acts) } }, input, send);
  const plus = h(
    "button",
    { class: "bar-key", "aria-label": "更多", testid: "chat-plus", tap: () => choosePlace(acts) },
    icon("plus", 24),
  );
  let buttons = [];
  let showsMenu = false;

  function draw() {
    const key = h(
      "button",
      {
        class: "bar-key",
        testid: "chat-switch",
        "aria-label": showsMenu ? "键盘" : "菜单",
        tap: () => ((showsMenu = !showsMenu), draw()),
      },
      icon(showsMenu ? "keyboard" : "menu", 24),
    );
    const bar = showsMenu ? menuBar(buttons, acts) : [form, plus];
    fill(element, buttons.length ? key : null, bar);
  }

  draw();
  return {
    element,
    setMenu(menu) {
      const next = Array.isArray(menu) ? menu : menu?.button || [];
      if (JSON.stringify(next) === JSON.stringify(buttons)) return;
      buttons = next;
      showsMenu = showsMenu && next.length > 0;
      draw();
    },
  };
}

async function submit(event, input, acts) {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) return;
  input.value = "";
  await acts.send(text);
  input.focus({ preventScroll: true });
}

function menuBar(buttons, acts) {
  return h("nav", { class: "chat-menu", "aria-label": "应用菜单" }, buttons.map((item) => menuKey(item, acts)));
}

function menuKey(item, acts) {
  const children = item.sub_button || [];
  const click = children.length ? () => acts.sheet((close) => subMenu(item, acts, close)) : () => acts.menu(item);
  return h(
    "button",
    { testid: `menu-${item.key || item.name}`, tap: click },
    children.length ? icon("menu", 14) : null,
    item.name,
  );
}

function subMenu(item, acts, close) {
  const entry = (child) =>
    h("button", { testid: `menu-${child.key || child.name}`, tap: () => (close(), acts.menu(child)) }, child.name);
  return actionSheet(item.name, item.sub_button.map(entry), close);
}

function choosePlace(acts) {
  acts.sheet((close) => {
    const entry = (place) => h("button", { testid: "place", tap: () => (close(), acts.place(place)) }, place.label);
    return actionSheet("发送位置", PLACES.map(entry), close);
  });
}

/** A list of choices that slides up, with 取消 below: the native look of both apps. */
export function actionSheet(title, entries, close) {
  const cancel = h("button", { class: "cancel", tap: () => close() }, "取消");
  return h("div", { class: "action-sheet", "aria-label": title }, h("p", {}, title), entries, cancel);
}
