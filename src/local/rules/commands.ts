export async function checkCommand(_body: unknown): Promise<void> {}
export async function checkCommands(_bodies: readonly unknown[]): Promise<void> {}
