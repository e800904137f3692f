/** Each gets what stands after its name and gives the exit code. */
type Command = (rest: readonly string[]) => number | Promise<number>;

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([]);
