/** Tables come into tests as text, as webpack's asset/source gives them to the bundles. */
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
