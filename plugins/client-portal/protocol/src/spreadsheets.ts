/**
 * A cell that begins like this is run as a formula by the spreadsheet that opens the file (OWASP, CSV injection).
 * For Papa Parse's `escapeFormulae`, whose own pattern ends at a line break.
 */
export const spreadsheetFormula = /^[=+\-@\t\r][\s\S]*$/;
