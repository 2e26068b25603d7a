/** Records of a preview that its page shows at a time. */
export const RECORDS_PER_PAGE = 20;
