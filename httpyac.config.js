// Names of requests.http are read as VS Code's REST Client reads them ({{name.response.body.$.id}}) by httpYac too, which knows them as {{name.id}}.
module.exports = {
  configureHooks: function (api) {
    api.hooks.onResponse.addHook('restClientNames', function (response) {
      const body = response.parsedBody;
      if (body && typeof body === 'object') {
        Object.defineProperty(body, 'response', { value: { body: { $: body }, headers: response.headers }, enumerable: false });
      }
    });
  },
};
