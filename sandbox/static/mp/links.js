/** Where a notice or an inbox line leads inside the mini-program. */

const NUMBER = /\bBB\d{6}-[0-9A-Z]+\b/i;

/** `{page, params}`: a registration when the link names one, else the inbox or home. */
export function placeOf(link) {
  const text = String(link || "");
  const number = NUMBER.exec(decode(text))?.[0];
  if (number) return { page: "detail", params: { number } };
  return { page: /inbox|message/.test(text) ? "inbox" : "home", params: {} };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
