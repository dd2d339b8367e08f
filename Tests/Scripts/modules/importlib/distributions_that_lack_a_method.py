import warnings
from importlib import metadata


class Known(metadata.Distribution):
    def read_text(self, filename):
        return "Name: thing\nVersion: 1.2\n" if filename == "METADATA" else None


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    thing = Known()
print(caught[0].message)  # expect: Unimplemented abstract methods {'locate_file'}
print(thing.version, thing.name)  # expect: 1.2 thing
