/** The id under which mark and reason stand where a question has one part, the answer. */
export const answerId = "answer";
