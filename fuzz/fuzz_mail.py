"""Fuzzes the reader mail: python fuzz/fuzz_mail.py --seconds 600."""

from fuzzing import Target, corpus, main

TOKENS = [
    token.encode()
    for token in (
        "From: x\n",
        'Content-Type: multipart/mixed; boundary="x"\n\n',
        "--x\n",
        "--x--\n",
        "Content-Transfer-Encoding: base64\n",
        "Content-Transfer-Encoding: quoted-printable\n",
        'charset="x-unknown"',
        "charset=utf-16",
        "=3D",
        "=?utf-8?q?=C3?=",
        "-- \n",
        "> ",
        "-----BEGIN PGP SIGNED MESSAGE-----\n",
        "Content-Type: message/rfc822\n\n",
        "Subject: ",
        "\n\n",
        'Content-Disposition: attachment; filename="a.html"\n',
        "format=flowed",
    )
]

if __name__ == "__main__":
    main(Target("mail", "briefing.eml", corpus(".eml", ".mbox"), TOKENS))
