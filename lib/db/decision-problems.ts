/** Why a decision cannot be made, for the person who made it. */
export const DECISION_PROBLEMS = {
  "unknown-paper": "There is no such paper in the library any more.",
  "one-paper": "These are one paper already.",
  "unknown-entry": "The paper has no such sighting any more.",
  "same-entries":
    "These sightings say the same word for word: nothing tells them apart, so they cannot be two papers.",
  "unknown-name": "The library has no author of that name any more.",
  "unknown-decision": "There is no such decision, or it was undone already.",
} as const;
