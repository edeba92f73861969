export interface ObjectionTable {
  id: string
  unit_id: string
  period: string
  item: string
  claim: string
  /** JSON: links and documents. */
  evidence: string
  /** JSON: points of the line when it was filed, or null where it was left out. */
  points: string | null
  filed_by: string
  filed_at: number
  reviewer: string | null
  /** When the reviewer was named: who took part before that may not review. */
  taken_at: number | null
  /** filed, taken-up, upheld, partly-upheld, dismissed or withdrawn. */
  state: string
  /** Of the decision, or of the withdrawal. */
  because: string | null
  decided_by: string | null
  decided_at: number | null
  version: number
}
