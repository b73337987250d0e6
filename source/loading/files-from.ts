export async function readNames(_s: any, _k: string): Promise<string[]> { return []; }
