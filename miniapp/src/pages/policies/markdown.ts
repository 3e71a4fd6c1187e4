/**
 * The Markdown that policies are written in, as blocks of plain text: headings, lists, quotes, tables, bold, slanted,
 * code. Nothing of it ever becomes markup, so whatever stands in a text is text; links show where they lead.
 */

export interface Run {
  text: string;
  /** bold, slanted or code; "" for the rest. */
  look: "" | "bold" | "slanted" | "code";
}

export interface Block {
  kind: "heading" | "words" | "item" | "quote" | "code" | "rule" | "table";
  /** Of a heading 1 to 6; how deep an item stands. */
  level: number;
  /** Before an item: a dot, or its number. */
  mark: string;
  runs: Run[];
  /** Of a table; the first is its head. */
  rows: Run[][][];
}

const block = (kind: Block["kind"], runs: Run[] = [], more: Partial<Block> = {}): Block => ({ kind, level: 0, mark: "", runs, rows: [], ...more });

const INLINE = /\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|`([^`]+)`|!?\[([^\]]*)\]\(([^)\s]*)\)/;

/** Bold, slanted, code and links within a line. */
export function runsOf(line: string): Run[] {
  const found: Run[] = [];
  let rest = line;
  for (let match = INLINE.exec(rest); match; match = INLINE.exec(rest)) {
    const [all, strong, strong2, slanted, code, words, address] = match;
    if (match.index) found.push({ text: rest.slice(0, match.index), look: "" });
    if (strong ?? strong2) found.push({ text: strong ?? strong2 ?? "", look: "bold" });
    else if (slanted) found.push({ text: slanted, look: "slanted" });
    else if (code) found.push({ text: code, look: "code" });
    else found.push({ text: all.startsWith("!") || !address ? (words ?? "") : words === address ? address : `${words}（${address}）`, look: "" });
    rest = rest.slice(match.index + all.length);
  }
  return rest ? [...found, { text: rest, look: "" }] : found;
}

const HEADING = /^(#{1,6})\s+(.*)$/;
const ITEM = /^(\s*)(?:[-*+]|(\d{1,3})[.、)])\s+(.*)$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const DIVIDER = /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/;
const isRow = (line: string) => /^\|.*\|$/.test(line.trim());
const cellsOf = (line: string): Run[][] => line.trim().slice(1, -1).split("|").map((cell) => runsOf(cell.trim()));

/** The blocks of a text, in their order. */
export function blocksOf(text: string): Block[] {
  const found: Block[] = [];
  /** Lines that follow each other are one paragraph; a line break in it stays. */
  let words: string[] = [];
  const close = () => {
    if (words.length) found.push(block("words", runsOf(words.join("\n"))));
    words = [];
  };
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (line.startsWith("```")) {
      close();
      const end = lines.findIndex((one, place) => place > at && one.startsWith("```"));
      const last = end < 0 ? lines.length : end;
      found.push(block("code", [{ text: lines.slice(at + 1, last).join("\n"), look: "code" }]));
      at = last;
    } else if (!line.trim()) close();
    else if (heading) (close(), found.push(block("heading", runsOf(heading[2] ?? ""), { level: heading[1]?.length ?? 1 })));
    else if (RULE.test(line)) (close(), found.push(block("rule")));
    else if (item) (close(), found.push(block("item", runsOf(item[3] ?? ""), { level: Math.min(3, Math.floor((item[1]?.length ?? 0) / 2)), mark: item[2] ? `${item[2]}.` : "•" })));
    else if (line.startsWith(">")) (close(), found.push(block("quote", runsOf(line.replace(/^>\s?/, "")))));
    else if (isRow(line)) {
      close();
      const rows: string[] = [];
      for (; at < lines.length && isRow(lines[at] ?? ""); at += 1) rows.push(lines[at] ?? "");
      at -= 1;
      found.push(block("table", [], { rows: rows.filter((one) => !DIVIDER.test(one.trim())).map(cellsOf) }));
    } else words.push(line);
  }
  close();
  return found;
}
