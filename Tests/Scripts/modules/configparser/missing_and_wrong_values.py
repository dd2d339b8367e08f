import configparser

c = configparser.ConfigParser()
c.read_string("[new]\na=x")

for wrong in (
    lambda: c.get("nope", "a"),
    lambda: c.get("new", "nope"),
    lambda: c["nope"],
    lambda: c.add_section("new"),
    lambda: c.set("new", "a", 5),
    lambda: c.set("new", "a", "%"),
    lambda: c.getint("new", "a"),
    lambda: c.getboolean("new", "a"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).replace("\n", " "))

# expect: NoSectionError No section: 'nope'
# expect: NoOptionError No option 'nope' in section: 'new'
# expect: KeyError 'nope'
# expect: DuplicateSectionError Section 'new' already exists
# expect: TypeError option values must be strings
# expect: ValueError invalid interpolation syntax in '%' at position 0
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: ValueError Not a boolean: x
