text = "éàéèéù" * 40 + "éx" + "éà" * 30
for needle in "éx", "éàéx", "ùéx", "èéùéxéà", "é", "éé":
    print(text.find(needle), text.rfind(needle), text.count(needle), len(text.replace(needle, "")))

# expect: 240 240 1 300
# expect: -1 -1 0 302
# expect: 239 239 1 299
# expect: 237 237 1 295
# expect: 0 300 151 151
# expect: -1 -1 0 302
