// What is wrong with the OpenAPI document on standard input, as JSON; an ES module, which Jest does not load.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';

const { valid, errors } = await new Validator().validate(JSON.parse(readFileSync(0, 'utf8')));
console.log(JSON.stringify(valid ? [] : errors));
