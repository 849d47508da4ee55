/** What the reason of a removal by the reader's own rule begins with, before the rule itself. */
export const USER_REASON = '你自己的规则：';
