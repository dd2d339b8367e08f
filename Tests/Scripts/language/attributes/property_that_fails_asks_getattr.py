class Settings:
    @property
    def value(self):
        return self._value

    def __getattr__(self, name):
        return f"no {name}"


settings = Settings()
for _ in range(3):
    print(settings.value)
# expect: no _value
# expect: no _value
# expect: no _value


class Broken:
    @property
    def value(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return f"fallback for {name}"


for _ in range(2):
    print(Broken().value)
# expect: fallback for value
# expect: fallback for value
