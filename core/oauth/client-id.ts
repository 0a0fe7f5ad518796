/** Ids of apps come in numberings: Entra's GUIDs, and sixteen digits in which personal accounts number the same apps once more. */
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const liveId = /^[0-9a-f]{16}$/iu;

/** Whether an id is of the personal accounts' own numbering. */
export function isLiveId(id: string | null): boolean {
  return id !== null && liveId.test(id);
}

/** Whether two ids are of one numbering, so that different ones stand for different apps. */
export function areComparable(one: string, other: string): boolean {
  return [guid, liveId].some((numbering) => numbering.test(one) && numbering.test(other));
}
