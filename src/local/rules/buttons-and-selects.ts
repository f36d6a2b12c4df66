import type { PlacedComponent } from "../components.ts";
import type { Complaint } from "../refusal.ts";
import type { ApiComponent } from "../types.ts";
import { linkComplaints } from "./links.ts";

const BUTTON = 2;
const SELECTS = [3, 5, 6, 7, 8];
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
const ROW = 1;
const ROW_WIDTH = 5;

/** What the schema does not say of controls: what a button needs by its style, rows that are too wide, ids and options that come twice. */
export function controlComplaints(placed: readonly PlacedComponent[]): Complaint[] {
  return [
    ...placed.flatMap((one) => (one.component.type === BUTTON ? buttonComplaints(one) : [])),
    ...placed.flatMap((one) => (one.component.type === ROW ? rowComplaints(one) : [])),
    ...placed.flatMap((one) => (SELECTS.includes(one.component.type) ? selectComplaints(one) : [])),
    ...repeatedIds(placed),
  ];
}

function buttonComplaints({ component, path }: PlacedComponent): Complaint[] {
  const { style, custom_id, url, label, emoji } = component;
  const required = (key: string, message = "This field is required"): Complaint => ({
    path: [...path, key],
    code: "BASE_TYPE_REQUIRED",
    message,
  });
  if (style === PREMIUM_STYLE) return component.sku_id === undefined ? [required("sku_id")] : [];
  const named =
    label === undefined && emoji === undefined
      ? [{ path, code: "COMPONENT_BUTTON_LABEL_OR_EMOJI_REQUIRED", message: "A button must have a label or an emoji" }]
      : [];
  const exclusive = url !== undefined && custom_id !== undefined;
  if (exclusive)
    return [
      ...named,
      {
        path,
        code: "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        message: "A custom id and url cannot both be specified",
      },
    ];
  if (style === LINK_STYLE)
    return [
      ...named,
      ...(url === undefined ? [required("url", "A url is required")] : linkComplaints(url, [...path, "url"], "button")),
    ];
  return [...named, ...(custom_id === undefined ? [required("custom_id", "A custom id is required")] : [])];
}

/** A row is five wide; a button is one wide, a select takes it all. */
function rowComplaints({ component, path }: PlacedComponent): Complaint[] {
  const children = component.components ?? [];
  const width = children.reduce((sum, child) => sum + (SELECTS.includes(child.type) ? ROW_WIDTH : 1), 0);
  if (width <= ROW_WIDTH) return [];
  return [
    {
      path: [...path, "components"],
      code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
      message: "The specified component exceeds the maximum width",
    },
  ];
}

function selectComplaints({ component, path }: PlacedComponent): Complaint[] {
  const { options = [], min_values = 1, max_values = 1 } = component;
  const seen = new Set<unknown>();
  const found: Complaint[] = [];
  for (const [index, { value }] of options.entries()) {
    if (seen.has(value)) found.push(repeatedValue([...path, "options", index, "value"]));
    seen.add(value);
  }
  if (component.type === 3 && max_values > options.length) {
    found.push({
      path: [...path, "max_values"],
      code: "BASE_TYPE_MAX",
      message: `Must be ${options.length} or fewer.`,
    });
  }
  if (min_values > max_values)
    found.push({ path: [...path, "min_values"], code: "BASE_TYPE_MAX", message: `Must be ${max_values} or fewer.` });
  return found;
}

function repeatedValue(path: Complaint["path"]): Complaint {
  return {
    path,
    code: "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    message: "The specified option value is already used",
  };
}

function repeatedIds(placed: readonly PlacedComponent[]): Complaint[] {
  const seen = new Set<string>();
  const found: Complaint[] = [];
  for (const { component, path } of placed) {
    const id = customId(component);
    if (id === null) continue;
    if (seen.has(id))
      found.push({
        path: [...path, "custom_id"],
        code: "COMPONENT_CUSTOM_ID_DUPLICATED",
        message: "Component custom id cannot be duplicated",
      });
    seen.add(id);
  }
  return found;
}

function customId({ custom_id }: ApiComponent): string | null {
  return typeof custom_id === "string" ? custom_id : null;
}
