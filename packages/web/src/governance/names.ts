import { useQuery } from "@tanstack/react-query";
import { useMay } from "../api/session.js";
import { peopleQuery, rolesQuery, type SeatAnswer } from "./queries.js";

/** The name of a person by id; the id itself while the names are on their way or when nobody has it. */
export function usePersonName(): (id: string) => string {
  const may = useMay();
  const { data } = useQuery({ ...peopleQuery, enabled: may("governance", "read") });
  return (id) => data?.people.find((person) => person.id === id)?.name ?? id;
}

/** The seat of a role with who holds it or acts in it; undefined while unknown. */
export function useSeat(role: string): SeatAnswer | undefined {
  const may = useMay();
  const { data } = useQuery({ ...rolesQuery, enabled: may("governance", "read") });
  return data?.roles.find((seat) => seat.role.id === role);
}
