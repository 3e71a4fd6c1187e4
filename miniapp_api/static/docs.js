/** Draws openapi.json. It knows what this document uses and no more; nothing is fetched from another host. */

const METHODS = ["get", "post", "put", "delete"];

/** An element; strings become text, never markup. */
function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) if (value) element.setAttribute(name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

const method = (name) => h("span", { class: `method ${name}` }, name);
const row = (first, ...rest) => h("tr", {}, h("td", {}, first), h("td", {}, ...rest));
const pretty = (value) => h("pre", {}, JSON.stringify(value, null, 2));

/** The object behind {"$ref": "#/…"}. */
function resolve(spec, node) {
  if (!node?.$ref) return node;
  return node.$ref.slice(2).split("/").reduce((found, part) => found[part], spec);
}

function operationsOf(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    METHODS.filter((name) => item[name]).map((name) => ({ path, name, ...item[name] })),
  );
}

/** A schema in a few words, such as `string, date or null`. */
function typeOf(spec, schema) {
  if (schema.$ref) return schema.$ref.split("/").pop();
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(spec, one)).join(" or ");
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.type === "array") return `list of ${typeOf(spec, schema.items)}`;
  return [schema.type, schema.format].filter(Boolean).join(", ") || "any";
}

function limitsOf(schema) {
  const plain = schema.anyOf?.find((one) => one.type !== "null") || schema;
  const from = plain.minLength ?? plain.minimum;
  const to = plain.maxLength ?? plain.maximum ?? plain.maxItems;
  const range = from !== undefined || to !== undefined ? `${from ?? ""}…${to ?? ""}` : "";
  return [range, plain.pattern].filter(Boolean).join("  ");
}

function fieldRow(spec, name, schema, needed, description) {
  const limits = limitsOf(schema);
  return row(
    h("code", {}, name, needed ? h("span", { class: "needed", title: "needed" }, " *") : null),
    h("code", {}, typeOf(spec, schema)),
    limits ? h("small", {}, `  ${limits}`) : null,
    description ? h("div", { class: "faint" }, description) : null,
  );
}

/** Fields of an object, with the objects inside it unfolded below. */
function fields(spec, schema, seen = new Set()) {
  const whole = resolve(spec, schema);
  const table = h("table", {}, Object.entries(whole.properties || {}).map(([name, one]) => fieldRow(spec, name, one, whole.required?.includes(name), one.description)));
  const inside = Object.values(whole.properties || {}).flatMap((one) => [one, one.items, ...(one.anyOf || [])]).filter((one) => one?.$ref && !seen.has(one.$ref));
  const more = inside.map((one) => {
    seen.add(one.$ref);
    return h("details", {}, h("summary", {}, h("code", {}, typeOf(spec, one))), fields(spec, one, seen));
  });
  return h("div", {}, table, more);
}

function bodyOf(spec, title, content) {
  const schema = content?.["application/json"]?.schema;
  if (!schema) return null;
  const { example, description, properties } = resolve(spec, schema);
  if (!Object.keys(properties || {}).length) return h("div", {}, h("h4", {}, title), h("p", {}, description));
  return h("div", {}, h("h4", {}, title), h("p", {}, description), fields(spec, schema), example ? h("details", {}, h("summary", {}, "Example"), pretty(example)) : null);
}

function parameters(spec, list = []) {
  if (!list.length) return null;
  const rows = list.map((one) => fieldRow(spec, `${one.name}`, one.schema, one.required, `${one.in}. ${one.description || ""}`));
  return h("div", {}, h("h4", {}, "Parameters"), h("table", {}, rows));
}

function answers(spec, operation) {
  const all = Object.entries(operation.responses);
  const good = all.filter(([status]) => status < 400).map(([status, one]) => bodyOf(spec, `${status} ${one.description}`, one.content) || h("h4", {}, `${status} ${one.description}`));
  const bad = all.filter(([status]) => status >= 400).map(([status, one]) => row(h("code", {}, status), resolve(spec, one).description));
  return [good, h("details", {}, h("summary", {}, "Refusals"), h("table", {}, bad))];
}

function article(spec, operation) {
  return h(
    "article",
    { id: operation.operationId },
    h("h3", {}, method(operation.name), h("code", {}, operation.path)),
    h("p", {}, operation.summary, operation.security ? null : h("small", {}, "  No token needed.")),
    parameters(spec, operation.parameters),
    bodyOf(spec, "Body", operation.requestBody?.content),
    answers(spec, operation),
  );
}

function problems(spec) {
  const rows = Object.entries(spec["x-problem-codes"]).map(([code, sentence]) => {
    const one = row(h("code", {}, code), sentence);
    one.id = code;
    return one;
  });
  return [h("h2", { id: "problems" }, "Problem codes"), h("p", {}, resolve(spec, { $ref: "#/components/schemas/Problem" }).description), pretty(spec.components.schemas.Problem.example), h("table", {}, rows)];
}

function draw(spec) {
  const operations = operationsOf(spec);
  const contents = document.getElementById("contents");
  const main = document.getElementById("main");
  main.replaceChildren(h("h1", {}, `${spec.info.title} API `, h("small", {}, `v${spec.info.version}`)), h("p", {}, spec.info.description), h("p", {}, h("a", { href: "openapi.json" }, `OpenAPI ${spec.openapi}`)));
  for (const tag of spec.tags) {
    const mine = operations.filter((operation) => operation.tags.includes(tag.name));
    contents.append(h("h2", {}, tag.name), ...mine.map((one) => h("a", { href: `#${one.operationId}` }, method(one.name), one.path.replace("/api/v1", ""))));
    main.append(h("h2", {}, tag.name), h("p", {}, tag.description), ...mine.map((one) => article(spec, one)));
  }
  contents.append(h("h2", {}, "refusals"), h("a", { href: "#problems" }, "Problem codes"));
  main.append(...problems(spec));
  // The browser looked for the anchor before there was one.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

const response = await fetch("openapi.json");
draw(await response.json());
