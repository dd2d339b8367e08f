import configparser

for wrong in (
    lambda: configparser.ConfigParser().read_string("a=1"),
    lambda: configparser.ConfigParser().read_string("[a]\nb=1\nb=2"),
    lambda: configparser.ConfigParser().read_string("[a]\n[a]"),
    lambda: configparser.ConfigParser().read_string("[a]\nfoo\n=x\n"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, str(error).replace("\n", " "))

# expect: MissingSectionHeaderError File contains no section headers. file: '<string>', line: 1 'a=1'
# expect: DuplicateOptionError While reading from '<string>' [line  3]: option 'b' in section 'a' already exists
# expect: DuplicateSectionError While reading from '<string>' [line  2]: section 'a' already exists
# expect: ParsingError Source contains parsing errors: '<string>' 	[line  2]: 'foo\n' 	[line  3]: '=x\n'
