/** Outlines of regions: `code` of each feature is a division code. A sketch, not a survey. */
export interface MapShapes {
  /** Under which ECharts knows it. */
  name: string
  shapes: {
    type: 'FeatureCollection'
    /** What must be said beside the map: that it is a sketch. */
    note: string
    features: readonly {
      type: 'Feature'
      properties: { code: string; name: string; centroid: readonly number[] }
    }[]
  }
}

const counties = import.meta.glob<{ default: unknown }>('./map/counties/*.json')

const asShapes = (name: string, module: { default: unknown }): MapShapes => ({
  name,
  shapes: module.default as MapShapes['shapes'],
})

/**
 * The cities of the province, or the counties of a city; undefined where there is no such map
 * (Dongguan and Zhongshan have no counties).
 *
 * @param code division code of the region whose parts are wanted: `440000` or `440100`
 */
export async function mapShapes(code: string): Promise<MapShapes | undefined> {
  if (code === '440000') return asShapes(code, await import('#charts/map/guangdong-cities.json'))
  const load = counties[`./map/counties/${code.slice(0, 4)}.json`]
  return load ? asShapes(code, await load()) : undefined
}
