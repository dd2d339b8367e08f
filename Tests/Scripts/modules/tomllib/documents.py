import tomllib

text = '''
title = "A \\u00e9"  # comment
[owner.info]
born = 1979-05-27T07:32:00.5-08:00
day = 1979-05-27
at = 07:32:00
"quoted key" = 'lit\\eral'
numbers = [1_000, 0xff, 0b11, -3.5e2, inf, true]
point = { x = 1, y.z = 2 }
[[items]]
name = "a"
[[items]]
multi = """
one
two \\
   three"""
'''
for key, value in tomllib.loads(text).items():
    print(key, value)
# expect: title A é
# expect: owner {'info': {'born': datetime.datetime(1979, 5, 27, 7, 32, 0, 500000, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=57600))), 'day': datetime.date(1979, 5, 27), 'at': datetime.time(7, 32), 'quoted key': 'lit\\eral', 'numbers': [1000, 255, 3, -350.0, inf, True], 'point': {'x': 1, 'y': {'z': 2}}}}
# expect: items [{'name': 'a'}, {'multi': 'one\ntwo three'}]
