import logging.handlers
import smtplib


class Server:
    def __init__(self, host, port, timeout):
        print(host, port, timeout)

    def send_message(self, message):
        print(message["From"], message["To"], message["Subject"], message.get_content().strip())

    def quit(self):
        print("quit")


smtplib.SMTP = Server
logger = logging.getLogger("app")
logger.addHandler(logging.handlers.SMTPHandler(("mail", 25), "me@here", ["a@b", "c@d"], "Trouble"))
logger.error("disk %s", "full")
# expect: mail 25 5.0
# expect: me@here a@b, c@d Trouble disk full
# expect: quit
