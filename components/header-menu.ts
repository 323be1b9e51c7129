/** The id of the menu in the header, by which its button and the build find it. */
export const headerMenu = "menu";
