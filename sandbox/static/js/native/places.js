/** Where a phone of the demo can stand. GCJ-02 degrees, as both apps hand them out in China. */

export const PLACES = [
  { label: "杭州市拱墅区环城北路", latitude: 30.2741, longitude: 120.1402 },
  { label: "苏州市姑苏区干将西路", latitude: 31.2989, longitude: 120.5853 },
  { label: "上海市浦东新区世纪大道 100 号", latitude: 31.23635, longitude: 121.50587 },
  { label: "北京市朝阳区建国路 87 号", latitude: 39.90856, longitude: 116.48157 },
  { label: "广州市天河区天河路 208 号", latitude: 23.13224, longitude: 113.32106 },
];

const ACCURACY_M = 30;
const keyOf = (id) => `phone:${id}:position`;

/** Where this phone is now: {label, latitude, longitude, accuracy}. */
export function positionOf(id) {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)));
    if (kept) return kept;
  } catch {
    // What cannot be read is where nobody has been put yet.
  }
  return { ...PLACES[0], accuracy: ACCURACY_M };
}

export const movePhone = (id, position) => localStorage.setItem(keyOf(id), JSON.stringify(position));
