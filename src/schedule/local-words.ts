const NIGHT = { from: 22, until: 7 } as const;

/** Whether people of a zone may be asleep. */
export function isNight(at: number, zone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(at),
  );
  return hour >= NIGHT.from || hour < NIGHT.until;
}

export const clockIn = (zone: string, at: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(at);
