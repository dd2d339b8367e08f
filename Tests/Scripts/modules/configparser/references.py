import configparser

c = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
c.read_string("[p]\nhome=/u\n[q]\nx=${p:home}/b ${y} $$\ny=1\nbad=${n}\nz=$x")
d = configparser.ConfigParser(converters={"list": lambda value: value.split(",")})
d.read_string("[a]\nx=%(y)s\nz=%(q\nw=%x\nl1=%(l2)s\nl2=%(l1)s\nlist=1,2")
print(c["q"]["x"], d["a"].getlist("list"))
for parser, section, option in ((c, "q", "bad"), (c, "q", "z"), (d, "a", "x"), (d, "a", "z"), (d, "a", "w"), (d, "a", "l1")):
    try:
        print(parser[section][option])
    except configparser.InterpolationError as error:
        print(type(error).__name__, error)

# expect: /u/b 1 $ ['1', '2']
# expect: InterpolationMissingOptionError Bad value substitution: option 'bad' in section 'q' contains an interpolation key 'n' which is not a valid option name. Raw value: '${n}'
# expect: InterpolationSyntaxError '$' must be followed by '$' or '{', found: '$x'
# expect: InterpolationMissingOptionError Bad value substitution: option 'x' in section 'a' contains an interpolation key 'y' which is not a valid option name. Raw value: '%(y)s'
# expect: InterpolationSyntaxError bad interpolation variable reference '%(q'
# expect: InterpolationSyntaxError '%' must be followed by '%' or '(', found: '%x'
# expect: InterpolationDepthError Recursion limit exceeded in value substitution: option 'l1' in section 'a' contains an interpolation key which cannot be substituted in 10 steps. Raw value: '%(l2)s'
