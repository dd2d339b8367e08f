import mailbox
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    box = mailbox.Maildir(os.path.join(folder, "mail"))
    message = mailbox.MaildirMessage("Subject: Flagged\n\ntext\n")
    message.set_subdir("cur")
    message.add_flag("SF")
    key = box.add(message)
    print(box[key].get_flags(), box.get_info(key), box[key].get_subdir(), len(box), key in box)
    box.set_flags(key, "RS")
    print(box.get_flags(key), mailbox.mboxMessage(box[key]).get_flags(), mailbox.MHMessage(box[key]).get_sequences())
    inner = box.add_folder("lists")
    inner.add("Subject: inner\n\n")
    print(box.list_folders(), len(box.get_folder("lists")))
    try:
        box.remove_folder("lists")
    except mailbox.NotEmptyError as error:
        print(error)
    mh = mailbox.MH(os.path.join(folder, "mh"))
    for number in range(5):
        one = mailbox.MHMessage(f"Subject: {number}\n\n")
        one.set_sequences(["unseen", "odd"] if number % 2 else ["unseen"])
        mh.add(one)
    print(mh.get_sequences())
    mh.remove(2)
    mh.pack()
    print(mh.keys(), mh.get_sequences(), open(os.path.join(folder, "mh", ".mh_sequences")).read().split("\n"))
# expect: FS 2,FS cur 1 True
# expect: RS ROA ['replied']
# expect: ['lists'] 1
# expect: Folder contains message(s): lists
# expect: {'unseen': [1, 2, 3, 4, 5], 'odd': [2, 4]}
# expect: [1, 2, 3, 4] {'unseen': [1, 2, 3, 4], 'odd': [3]} ['unseen: 1-4', 'odd: 3', '']
