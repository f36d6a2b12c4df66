/**
 * Who one is and where, as the page's address keeps it: "#admin/123".
 * @param {string} hash
 */
export function readPlace(hash) {
  const [as, channelId = ""] = hash.replace(/^#/, "").split("/");
  return { as: as === "member" ? "member" : "admin", channelId: /^\d{1,20}$/.test(channelId) ? channelId : "" };
}

export const placeHash = (/** @type {string} */ as, /** @type {string} */ channelId) => `#${as}/${channelId}`;
