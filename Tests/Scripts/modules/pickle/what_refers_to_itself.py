import pickle

items = [1]
items.append(items)
mapping = {"self": None}
mapping["self"] = (mapping,)
pair = ([],)
pair[0].append(pair)
for value in (items, mapping, pair):
    data = pickle.dumps(value)
    print(data, pickle.loads(data))

# expect: b'\x80\x04\x95\t\x00\x00\x00\x00\x00\x00\x00]\x94(K\x01h\x00e.' [1, [...]]
# expect: b'\x80\x04\x95\x0f\x00\x00\x00\x00\x00\x00\x00}\x94\x8c\x04self\x94h\x00\x85\x94s.' {'self': ({...},)}
# expect: b'\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00]\x94h\x00\x85\x94a0h\x01.' ([(...)],)
