/**
 * Carrying a phone about: presets, and a pad on which the phone is dragged. The pad is five kilometres wide around
 * the place it was opened at, with its distances drawn, because there is no map without an outside host.
 */

import { fill, h } from "../dom.js";
import { icon } from "../icons.js";
import { PLACES, movePhone, positionOf } from "./places.js";

const PAD_KM = 5;
const KM_PER_DEGREE = 111.32;
const ACCURACIES = [10, 30, 120, 800];

/** Choose where the phone of `person` is; resolves when the dialog is closed. */
export function carryPhone(person) {
  return new Promise((resolve) => {
    const centre = positionOf(person.id);
    let here = centre;
    const text = h("p", { class: "carry-text", testid: "carry-text", "aria-live": "polite" });
    const pin = h("i", { class: "carry-pin" }, icon("pin", 26));
    const pad = h("div", { class: "carry-pad", testid: "carry-pad", tabindex: 0, role: "application", "aria-label": "拖动手机的位置" }, pin);
    const presets = h("div", { class: "carry-presets" });
    const accuracy = h("div", { class: "carry-presets", role: "group", "aria-label": "精度" });

    function put(next) {
      here = next;
      movePhone(person.id, here);
      fill(text, `${here.label} · ${here.latitude.toFixed(5)}, ${here.longitude.toFixed(5)}`);
      const { x, y } = spotOf(here, centre);
      pin.style.left = `${x * 100}%`;
      pin.style.top = `${y * 100}%`;
      fill(presets, PLACES.map((place) => chip(place.label, place.label === here.label, () => (reopen(place)))));
      fill(accuracy, ACCURACIES.map((metres) => chip(`±${metres} 米`, metres === here.accuracy, () => put({ ...here, accuracy: metres }))));
    }

    function reopen(place) {
      Object.assign(centre, place);
      put({ ...place, accuracy: here.accuracy });
    }

    const drag = (event) => event.buttons && put({ ...placeAt(event, pad, centre), accuracy: here.accuracy });
    pad.addEventListener("pointerdown", (event) => (pad.setPointerCapture(event.pointerId), drag(event)));
    pad.addEventListener("pointermove", drag);
    pad.addEventListener("keydown", (event) => step(event, here, put));

    const close = h("button", { class: "plain", testid: "carry-close", "aria-label": "关闭", tap: () => dialog.close() }, icon("close", 18));
    const dialog = h(
      "dialog",
      { class: "people carry", "aria-label": `${person.name}的手机在哪里` },
      h("header", {}, h("h2", {}, `${person.name}的手机在哪里`), close),
      presets,
      pad,
      text,
      accuracy,
    );
    dialog.addEventListener("close", () => (dialog.remove(), resolve(here)));
    document.body.append(dialog);
    put(here);
    dialog.showModal();
  });
}

function chip(label, on, tap) {
  return h("button", { class: "carry-chip", testid: "carry-place", "aria-pressed": String(on), tap }, label);
}

const kmPerDegreeEast = (latitude) => KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);

/** Where on the pad a place is, 0 to 1 from the upper left corner. */
function spotOf(place, centre) {
  const east = (place.longitude - centre.longitude) * kmPerDegreeEast(centre.latitude);
  const north = (place.latitude - centre.latitude) * KM_PER_DEGREE;
  const inside = (value) => Math.min(1, Math.max(0, value));
  return { x: inside(0.5 + east / PAD_KM), y: inside(0.5 - north / PAD_KM) };
}

function placeAt(event, pad, centre) {
  const box = pad.getBoundingClientRect();
  const x = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  const y = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
  return {
    label: "拖动到的位置",
    latitude: centre.latitude + ((0.5 - y) * PAD_KM) / KM_PER_DEGREE,
    longitude: centre.longitude + ((x - 0.5) * PAD_KM) / kmPerDegreeEast(centre.latitude),
  };
}

const STEPS = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const STEP_KM = 0.1;

/** The same with the keyboard: a hundred metres a key. */
function step(event, here, put) {
  const direction = STEPS[event.key];
  if (!direction) return;
  event.preventDefault();
  put({
    ...here,
    label: "拖动到的位置",
    latitude: here.latitude + (direction[1] * STEP_KM) / KM_PER_DEGREE,
    longitude: here.longitude + (direction[0] * STEP_KM) / kmPerDegreeEast(here.latitude),
  });
}
