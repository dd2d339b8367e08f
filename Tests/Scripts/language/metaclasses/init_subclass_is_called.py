class Plugin:
    registry = []

    def __init_subclass__(cls, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, tag))

class A(Plugin): pass
class B(Plugin, tag="b"): pass
print(Plugin.registry)  # expect: [('A', 'none'), ('B', 'b')]
