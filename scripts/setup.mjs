// npm run setup: everything that start, dev and test need, without starting anything.
import { prepare } from './prepare.mjs'
import { say } from './say.mjs'

prepare()
say('Ready. npm start serves Concord, npm run dev develops it, npm test tries all of it.')
