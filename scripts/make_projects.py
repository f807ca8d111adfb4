#!/usr/bin/env python3
"""Writes a CSV file of made-up co-funded projects, one a line, the same for the same number of rows.

    python3 scripts/make_projects.py ROWS FILE

Nine in ten titles differ, a sixth of them stands between quotes. `Zugspitze` is in one title of 10,000, `rail` in one of
twenty, `accessibilité` in some of the French ones. The file of fewer rows is the beginning of the file of more.
"""
import math, random, sys

HEAD = "id,title,beneficiary,nuts_code,country,programme,fund,challenge_id,theme,start,end,total_eur,eu_eur,lat,lon"
FUNDS = [*["ERDF"] * 52, *["ESF"] * 30, *["CF"] * 8, *["JTF"] * 3, *["EMFF"] * 3, *["EAFRD"] * 4]
THEMES = (
    "Research and innovation;Digital connectivity;SME competitiveness;Low-carbon economy;Climate adaptation, risk prevention;"
    "Environment protection;Sustainable transport;Employment;Social inclusion;Education and training;Institutional capacity"
).split(";")
TRADES = "Tech Bio Energia Lab Agro Mobility Data Invest Form Solar Marine Textil Aero Pharma Logistik Media".split()


def words(text):
    return text.split(";")


class Land:
    def __init__(self, code, share, place, regions, verbs, things, joiner, extras, towns, bodies, names):
        self.code, self.share, (self.latitude, self.longitude) = code, share, place
        self.regions = [code + region for region in regions.split()]
        self.verbs, self.things, self.joiner, self.extras = words(verbs), words(things), joiner, words(extras)
        self.towns, self.bodies, self.names = words(towns), words(bodies), words(names)


LANDS = [
    Land("FR", 11, (46.6, 2.4), "10 B0 C1 D2 E1 F1 G0 H0 I1 J2 K2 L0 M0 Y1",
         "Rénovation énergétique de;Amélioration de;Développement de;Création de;Numérisation de",
         "l'école élémentaire;l'accessibilité des transports;la filière bois;l'hôpital rural;la mobilité douce;la gare et du pôle rail",
         "à", "tranche 2;« Cœur de ville »;études, travaux et équipement;",
         "Châteauroux;Besançon;Saint-Étienne;Nîmes;Orléans;Évreux;Béziers;Ajaccio",
         'Commune de {};SARL Éco-{};Université de {};Association "{} Demain"',
         "Lefèvre;Hugo;Bérégovoy;Césaire;Moulin;Zola;Clémenceau;Jaurès;Gauthier;Péguy"),
    Land("DE", 14, (51.2, 10.4), "11 21 27 30 40 60 71 80 91 A2 B1 D2 E0 G0",
         "Energetische Sanierung;Förderung;Ausbau;Weiterentwicklung;Qualifizierung",
         "der Grundschule;von Breitbandanschlüssen;der Straßenbahn;regionaler Wertschöpfungsketten;der Brückenbauwerke;der Bergwacht",
         "in", "2. Bauabschnitt;„Grüne Stadt“;Planung, Bau und Betrieb;",
         "Würzburg;Görlitz;Düren;Greifswald;Füssen;Köln;Zwickau;Osnabrück",
         "Stadt {};{}er Verkehrs GmbH;Hochschule {};Müller & Söhne, {}",
         "Müller;Schröder;Weiß;Böhm;Krüger;Goethe;Lübbe;Jäger;Köhler;Schäfer"),
    Land("PL", 24, (52.1, 19.4), "21 22 41 42 51 61 62 63 71 81 82 84 91 92",
         "Przebudowa;Modernizacja;Rozwój;Wdrożenie;Budowa",
         "drogi wojewódzkiej;oczyszczalni ścieków;kompetencji cyfrowych mieszkańców;linii kolejowej;sieci ciepłowniczej",
         "w", "etap II;„Zielona energia”;zakup, montaż i szkolenia;",
         "Łódź;Rzeszów;Białystok;Gdańsk;Częstochowa;Zielona Góra;Kraków;Toruń",
         'Gmina {};{} Sp. z o.o.;Politechnika {};Fundacja "Żubr", {}',
         "Mickiewicza;Słowackiego;Żeromskiego;Kościuszki;Wyszyńskiego;Łąkowa;Sienkiewicza;Źródlana"),
    Land("IT", 18, (42.8, 12.8), "C1 C4 F1 F3 F4 F6 G1 G2 H5 I1 I4",
         "Riqualificazione;Potenziamento;Sviluppo;Efficientamento energetico",
         "dell'edificio scolastico;della rete idrica;della mobilità sostenibile;del nodo ferroviario;dei percorsi di qualità",
         "a", 'lotto 3;"Città aperta";opere, forniture e servizi;',
         "Forlì;Cantù;Napoli;Agrigento;Potenza;Cagliari;Trento;Viterbo",
         "Comune di {};{} Energia S.r.l.;Università di {};Consorzio {}, S.c.a.r.l.",
         "D'Annunzio;Garibaldi;Cavour;Libertà;Colombo;Pirandello;De Gasperi;Sant'Agnese"),
    Land("ES", 18, (40.2, -3.6), "11 12 24 30 41 42 43 51 52 61 62 70",
         "Mejora de;Rehabilitación de;Construcción de;Digitalización de",
         "la eficiencia energética;los servicios públicos;la estación depuradora;la formación profesional;las áreas industriales",
         "en", "fase II;«España verde»;obras, equipos y asistencia;",
         "Cáceres;León;Málaga;A Coruña;Almería;Logroño;Ávila;Jaén",
         "Ayuntamiento de {};{} Innovación, S.L.;Universidad de {};Diputación de {}",
         "Núñez;Ibáñez;Cervantes;Peñaranda;Muñoz;Gómez;Ordóñez;Zurbarán;Cañada"),
    Land("EL", 5, (39.0, 22.9), "30 41 43 51 52 54 61 63 65", "Αναβάθμιση;Ανάπτυξη;Κατασκευή",
         "λιμενικών υποδομών;ψηφιακών υπηρεσιών;δικτύου ύδρευσης;κοινωνικών δομών", "στην", "β΄ φάση;",
         "Θεσσαλονίκη;Πάτρα;Ιωάννινα;Ηράκλειο;Λάρισα", "Δήμος {};Πανεπιστήμιο {};{} Α.Ε.",
         "Βενιζέλου;Παπανδρέου;Ελευθερίας;Κολοκοτρώνη;Ρήγα Φεραίου"),
    Land("BG", 4, (42.7, 25.3), "31 32 33 34 41 42", "Рехабилитация на;Изграждане на;Подобряване на",
         "общински път;водопроводна мрежа;достъпа до образование;енергийната ефективност", "в", "етап 2;",
         "Пловдив;Русе;Велико Търново;Бургас", "Община {};{} ЕООД", "Левски;Ботев;Раковски;Славейков;Цар Симеон"),
    Land("PT", 5, (39.6, -8.2), "11 15 16 17 18 20 30", "Requalificação;Modernização;Reforço",
         "da rede de água;das competências digitais;da estação ferroviária;do património", "em",
         "2.ª fase;obras, gestão e formação;", "Évora;Bragança;Guimarães;Faro",
         "Município de {};{} Lda.;Instituto Politécnico de {}", "Camões;Conceição;São João;Magalhães;Simões"),
    Land("FI", 2, (64.0, 26.0), "19 1B 1C 1D", "Kehittäminen:;Uudistaminen:",
         "älykäs erikoistuminen;työllisyyspalvelut;hyvinvointi", "–", "vaihe 2;", "Jyväskylä;Rovaniemi;Seinäjoki",
         "{}n kaupunki;{} Oy", "Mäkinen;Hämäläinen;Töölö;Järvinen"),
    Land("IE", 2, (53.2, -8.0), "04 05 06", "Renovation of;Upgrading;Digitalisation of;Support for",
         "the regional rail line;primary schools;SME innovation capacity;wetland habitats;broadband access", "in",
         'phase II;"Green Corridor";including, where needed, training;', "Cork;Galway;Dún Laoghaire",
         "{} County Council;{} Ltd.", "O'Connell;Patrick;McGrath;Harbour View;Síle"),
]
ENGLISH = LANDS[-1]


def quoted(text):
    return '"' + text.replace('"', '""') + '"' if "," in text or '"' in text else text


def rows(count):
    generator = random.Random(7)
    chance = generator.random
    pick = lambda values: values[int(chance() * len(values))]
    lands = [land for land in LANDS for _ in range(land.share)]
    for number in range(1, count + 1):
        land = pick(lands)
        tongue = ENGLISH if chance() < 0.08 else land
        town, name, kind = pick(land.towns), pick(land.names), chance()
        title = f"{pick(tongue.verbs)} {pick(tongue.things)} {tongue.joiner} {town}"
        if kind < 0.55:
            title += f" – {name} {1 + int(chance() * 400)}"
        elif kind < 0.80:
            title += f" ({pick(TRADES)}{pick(TRADES).lower()} {int(chance() * 9999):04d})"
        elif kind < 0.92:
            title += f" {2007 + int(chance() * 18)}/{int(chance() * 99999):05d}"
        extra = pick(tongue.extras)
        if chance() < 0.30 and extra:
            title += f", {extra}" if chance() < 0.7 else f" ({extra})"
        if chance() < 0.04:
            title += " rail " + pick(("link", "hub", "freight"))
        if chance() < 0.0001:
            title += " Zugspitze"
        body = pick(land.bodies).format(town)
        if chance() < 0.62:
            # Few firms often, many rarely.
            firm = int(60000 * chance() ** 3)
            partner = f" & {land.names[firm // 3 % len(land.names)]}" if firm % 3 else ""
            trade = TRADES[firm // 7 % 16] + TRADES[firm // 112 % 16].lower()
            end = (", " if firm % 11 == 0 else " ") + body.split()[-1]
            body = f"{land.names[firm % len(land.names)]} {trade} {firm // 1792 + 1}{partner}{end}"
        region, fund, year = pick(land.regions), pick(FUNDS), 2007 + int(chance() * 18)
        period = "2007-2013" if year < 2014 else "2014-2020" if year < 2021 else "2021-2027"
        total = math.exp(11.8 + 1.55 * generator.gauss(0, 1))
        yield (
            f"P{number:07d},{quoted(title)},{quoted(body)},{region}{1 + int(chance() * 6)},{land.code},"
            f"{land.code} {fund} {period} {region[:3]},{fund},CH{1 + int(chance() * 240):03d},{quoted(pick(THEMES))},"
            f"{year}-{1 + int(chance() * 12):02d}-{1 + int(chance() * 28):02d},"
            f"{min(year + 1 + int(chance() * 5), 2029)}-{1 + int(chance() * 12):02d}-28,{total:.2f},"
            f"{total * pick((0.4, 0.5, 0.6, 0.75, 0.8, 0.85, 1.0)):.2f},"
            f"{land.latitude + (chance() - 0.5) * 6:.5f},{land.longitude + (chance() - 0.5) * 8:.5f}\n"
        )


def write_projects(path, count):
    with open(path, "w", encoding="utf-8", newline="\n", buffering=1 << 20) as file:
        file.write(HEAD + "\n")
        file.writelines(rows(count))


if __name__ == "__main__":
    write_projects(sys.argv[2], int(sys.argv[1]))
