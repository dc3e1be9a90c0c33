export class FileProblem extends Error { constructor(readonly code: "notXlsx"|"damaged", readonly values: Record<string,string>, message: string) { super(message); } }
