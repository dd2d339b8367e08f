import configparser

parser = configparser.ConfigParser({1: 2, "Name": "x"})
print(dict(parser.defaults()), parser["DEFAULT"]["NAME"])
# expect: {'1': '2', 'name': 'x'} x
