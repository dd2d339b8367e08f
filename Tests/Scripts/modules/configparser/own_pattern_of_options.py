import configparser
import re


class Colons(configparser.ConfigParser):
    OPTCRE = re.compile(r"(?P<option>[^:]*?)\s*(?P<vi>:)\s*(?P<value>.*)$")
    SECTCRE = re.compile(r"<(?P<header>[^>]+)>")


parser = Colons()
parser.read_string("<one>\na=b: c=d")
print(dict(parser["one"]), configparser.ConfigParser.OPTCRE.match("k = v").groupdict())  # expect: {'a=b': 'c=d'} {'option': 'k', 'vi': '=', 'value': 'v'}
print(configparser.ConfigParser.OPTCRE_NV.match("lone").groups())  # expect: ('lone', None, None)
