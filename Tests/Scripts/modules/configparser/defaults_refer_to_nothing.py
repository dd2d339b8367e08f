import configparser

parser = configparser.ConfigParser({"format": "100 %(message)s", "number": 5})
print(parser.defaults()["format"], parser.defaults()["number"])
raw = configparser.RawConfigParser({"number": 5})
print(raw.defaults()["number"] + 1)
try:
    configparser.ConfigParser().read_dict({"DEFAULT": {"format": "100 %"}})
except ValueError as error:
    print(error)
# expect: 100 %(message)s 5
# expect: 6
# expect: invalid interpolation syntax in '100 %' at position 4
