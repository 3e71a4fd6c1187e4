/**
 * The camera of a phone: a viewfinder with made-up scenes, drawn here, and a shutter. What is taken is a JPEG as a
 * data address. A page can ask for the camera only; there is no album to choose an old picture from.
 */

import { fill, h } from "../dom.js";

const WIDTH = 960;
const HEIGHT = 1280;

/** One row per scene: its name, and how it is painted. */
const SCENES = [
  { name: "门头", paint: paintShopFront },
  { name: "货架", paint: paintShelf },
  { name: "全黑（没打开镜头盖）", paint: (pen) => box(pen, "#050505", 0, 0, WIDTH, HEIGHT) },
];

/** A sheet for `frame.sheet`: closes with {path, size}, or nothing when cancelled. */
export function cameraSheet(close) {
  const canvas = h("canvas", { class: "viewfinder", width: WIDTH, height: HEIGHT, "aria-label": "取景" });
  let scene = SCENES[0];
  const choices = h("div", { class: "camera-scenes" });

  function look(next) {
    scene = next;
    scene.paint(canvas.getContext("2d"));
    fill(
      choices,
      SCENES.map((one) => h("button", { testid: "camera-scene", "aria-pressed": String(one === scene), tap: () => look(one) }, one.name)),
    );
  }

  function shoot() {
    const path = canvas.toDataURL("image/jpeg", 0.82);
    close({ path, size: Math.round((path.length - path.indexOf(",") - 1) * 0.75) });
  }

  look(scene);
  return h(
    "div",
    { class: "camera-sheet", "aria-label": "相机" },
    canvas,
    choices,
    h(
      "div",
      { class: "camera-bar" },
      h("button", { testid: "camera-cancel", tap: () => close() }, "取消"),
      h("button", { class: "shutter", testid: "camera-shoot", "aria-label": "拍照", tap: shoot }),
      h("span"),
    ),
  );
}

function box(pen, colour, x, y, width, height) {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

function paintShopFront(pen) {
  box(pen, "#b9d2e6", 0, 0, WIDTH, HEIGHT * 0.4);
  box(pen, "#8f8a83", 0, HEIGHT * 0.82, WIDTH, HEIGHT * 0.18);
  box(pen, "#d9cfc2", 90, HEIGHT * 0.22, WIDTH - 180, HEIGHT * 0.62);
  box(pen, "#1f5d47", 90, HEIGHT * 0.3, WIDTH - 180, 150);
  box(pen, "#4a6272", 150, HEIGHT * 0.48, 280, HEIGHT * 0.36);
  box(pen, "#3b4d59", 500, HEIGHT * 0.48, 300, HEIGHT * 0.36);
  pen.fillStyle = "#fff";
  pen.font = "600 76px sans-serif";
  pen.textAlign = "center";
  pen.fillText("五金电料 · 灯饰", WIDTH / 2, HEIGHT * 0.3 + 102);
}

function paintShelf(pen) {
  box(pen, "#efe7da", 0, 0, WIDTH, HEIGHT);
  for (let row = 0; row < 4; row += 1) {
    const top = 90 + row * 300;
    box(pen, "#8a6a48", 40, top + 210, WIDTH - 80, 26);
    for (let column = 0; column < 6; column += 1) {
      const hue = (row * 70 + column * 37) % 360;
      box(pen, `hsl(${hue} 45% 55%)`, 66 + column * 142, top + 40, 112, 170);
      box(pen, "#ffffffcc", 80 + column * 142, top + 90, 84, 40);
    }
  }
}
