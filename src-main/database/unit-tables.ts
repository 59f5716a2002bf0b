/** Tables of the units below the council: who leads them, what they were called, their clusters. */

export interface UnitFormerNameTable {
  id: string;
  unit_id: string;
  unit_type: 'commune' | 'ward' | 'special_zone';
  name: string;
  name_from: string | null;
  name_to: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface UnitOfficerTable {
  id: string;
  unit_id: string;
  post_kind:
    'chair' | 'vice_chair' | 'economy_head' | 'economy_deputy_head' | 'culture_head' | 'culture_deputy_head';
  full_name: string;
  sex: 'male' | 'female' | null;
  birth_date: string | null;
  ethnic_group: string;
  phone: string;
  email: string;
  held_from: string | null;
  held_to: string | null;
  note: string;
  search_key: string;
  sort_key: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface UnitSeatTable {
  unit_id: string;
  post_kind:
    'chair' | 'vice_chair' | 'economy_head' | 'economy_deputy_head' | 'culture_head' | 'culture_deputy_head';
  seats: number;
}

export interface EmulationClusterTable {
  id: string;
  year: number;
  name: string;
  sort_order: number;
  head_unit_id: string | null;
  deputy_unit_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

/** A year that has, or had, clusters: what their papers are about. */
export interface ClusterDivisionTable {
  id: string;
  year: number;
  created_at: string;
}

export interface EmulationClusterUnitTable {
  year: number;
  unit_id: string;
  cluster_id: string;
}
