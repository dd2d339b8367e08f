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
    lambda: configparser.ConfigParser().read_string("a=1"),
    lambda: configparser.ConfigParser().read_string("[a]\nb=1\nb=2"),
    lambda: configparser.ConfigParser().read_string("[a]\n[a]"),
    lambda: configparser.ConfigParser().read_string("[a]\nfoo\n=x\n"),
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
# expect: MissingSectionHeaderError File contains no section headers. file: '<string>', line: 1 'a=1'
# expect: DuplicateOptionError While reading from '<string>' [line  3]: option 'b' in section 'a' already exists
# expect: DuplicateSectionError While reading from '<string>' [line  2]: section 'a' already exists
# expect: ParsingError Source contains parsing errors: '<string>' 	[line  2]: 'foo\n' 	[line  3]: '=x\n'
