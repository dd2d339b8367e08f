import types


class Plugin(types.ModuleType):
    def load(self):
        pass


plugin = Plugin("plugin")
plugin.version = 1
print([name for name in dir(plugin) if not name.startswith("_")])  # expect: ['version']
