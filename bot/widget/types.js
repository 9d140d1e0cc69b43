/**
 * The shapes of the gateway's API (/openapi.json) and of the conversation that the widget keeps.
 *
 * @typedef {{title: string, key: string}} Choice
 * @typedef {{name: string, latitude: number | null, longitude: number | null}} Place
 * @typedef {{latitude: number, longitude: number}} Position WGS 84 degrees
 * @typedef {'open' | 'project' | 'prefiguration' | 'closed' | 'unconfirmed'} Status
 *
 * @typedef {object} Centre
 * @property {string} id
 * @property {string} name
 * @property {string} city empty where not known, like every text below
 * @property {Status} status
 * @property {string} as_of a year, month or day in ISO 8601
 * @property {number | null} distance_km
 * @property {boolean} approximate
 * @property {boolean} serves_place
 * @property {number | null} latitude
 * @property {number | null} longitude
 * @property {string} address
 * @property {string} phone
 * @property {string} email
 * @property {string} website
 * @property {string} opening_hours in OpenStreetMap's notation
 * @property {boolean | null} open_now
 * @property {string} map_url
 * @property {string} source
 *
 * @typedef {object} Reply
 * @property {string} id
 * @property {string} text
 * @property {Choice[]} choices
 * @property {Place | null} place
 * @property {Centre[]} centres
 * @property {boolean} request_position
 * @property {{url: string, as_of: string}[]} sources
 *
 * @typedef {{language: string, topic: string | null, replies: Reply[]}} Turn
 * @typedef {Turn & {token: string}} Opening
 * @typedef {{text: string} | {choice: string} | {position: Position}} Message
 *
 * @typedef {'offline' | 'away' | 'busy' | 'expired' | 'invalid'} FaultKind
 *
 * @typedef {object} Entry one thing in the log
 * @property {number} id
 * @property {'person' | 'assistant' | 'notice'} from
 * @property {string} language of the words
 * @property {string} text what is shown of a message; for a notice the name of a string
 * @property {number} time milliseconds since 1970
 * @property {Reply} [reply]
 * @property {Message} [message] what is sent for a person's entry
 * @property {'sending' | 'failed'} [state]
 * @property {FaultKind} [fault]
 * @property {number} [ready] when it may be sent again, milliseconds since 1970
 * @property {'up' | 'down'} [rating]
 */
export {};
