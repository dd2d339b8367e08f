from xml.parsers import expat

names = "abcdefghij"
entities = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip(names, names[1:]))
document = f'<!DOCTYPE r [<!ENTITY a "lol">{entities}]><r>&j;</r>'
parser = expat.ParserCreate()
try:
    parser.Parse(document, True)
except expat.ExpatError as error:
    print(expat.ErrorString(error.code))
try:
    expat.ParserCreate().Parse('<!DOCTYPE r [<!ENTITY a "&b;"><!ENTITY b "&a;">]><r>&a;</r>', True)
except expat.ExpatError as error:
    print(error)

# expect: limit on input amplification factor (from DTD and entities) breached
# expect: recursive entity reference: line 1, column 52
