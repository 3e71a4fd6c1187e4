/** The picker behind a slot's name: who may hold this phone, with a search when there are many. */

import { avatar, badge, fill, h } from "./dom.js";
import { icon } from "./icons.js";

const SEARCH_FROM = 8;

/** Let somebody be chosen from `people`; resolves with the person or undefined. */
export function choosePerson({ heading, people, current }) {
  return new Promise((resolve) => {
    const list = h("ul", { class: "people-list" });
    const search = h(
      "input",
      {
        type: "text",
        inputmode: "search",
        class: "people-search",
        testid: "people-search",
        placeholder: `在 ${people.length} 人中搜索`,
        "aria-label": "搜索",
        on: { input: draw },
      },
    );
    const dialog = h(
      "dialog",
      { class: "people", "aria-label": heading },
      h(
        "header",
        {},
        h("h2", {}, heading),
        h("button", { class: "plain", "aria-label": "关闭", tap: () => dialog.close() }, icon("close", 18)),
      ),
      people.length >= SEARCH_FROM ? search : null,
      list,
    );
    let chosen;

    function draw() {
      const words = search.value.trim().toLowerCase().split(/\s+/);
      const found = people.filter((person) => words.every((word) => haystack(person).includes(word)));
      fill(list, found.length ? found.map(row) : h("li", { class: "people-none" }, "没有找到，换个词试试。"));
    }

    function row(person) {
      const choose = () => ((chosen = person), dialog.close());
      const props = {
        testid: `person-${person.id}`,
        "aria-current": person.id === current ? "true" : null,
        tap: choose,
      };
      const text = h(
        "span",
        {},
        h("b", {}, person.name),
        h("small", {}, [titleOf(person), person.id].filter(Boolean).join(" · ")),
      );
      return h(
        "li",
        {},
        h(
          "button",
          props,
          avatar(person.name, { round: true }),
          text,
          badge(person.id === current ? 0 : person.unread),
        ),
      );
    }

    dialog.addEventListener("close", () => (dialog.remove(), resolve(chosen)));
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    draw();
    document.body.append(dialog);
    dialog.showModal();
    list.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
  });
}

/** What tells people apart: whom they work for, or their position. "微信" is the title of every WeChat phone. */
export const titleOf = ({ note, title }) => note || (title === "微信" ? "" : title) || "";

const haystack = (person) => `${person.name} ${titleOf(person)} ${person.id}`.toLowerCase();
