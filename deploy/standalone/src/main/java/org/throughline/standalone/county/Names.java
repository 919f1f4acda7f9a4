package org.throughline.standalone.county;

import java.util.List;
import java.util.Random;

/** Common names of the county's communities; one is picked with the weight of its community, made up. */
record Names(int weight, List<String> girls, List<String> boys, List<String> families) {
    private static final List<Names> COMMUNITIES = List.of(
            of(
                    70,
                    "Amelia Olivia Isla Ava Freya Lily Florence Grace Poppy Ella Evie Alice Daisy Ruby Jessica",
                    "George Oliver Noah Arthur Harry Jack Leo Freddie Thomas Alfie Henry Joshua Archie Jacob Lewis",
                    "Smith Jones Taylor Brown Walker Wright Green Hall Wood Harris Clarke Turner Cooper Ward Baker"),
            of(
                    11,
                    "Aisha Fatima Anaya Priya Zara Maryam Simran Inaya Meera Hafsa",
                    "Muhammad Arjun Ibrahim Ayaan Rohan Yusuf Zayn Dev Hamza Kiran",
                    "Patel Khan Ahmed Singh Begum Hussain Shah Kaur Sharma Malik"),
            of(
                    8,
                    "Zuzanna Maja Hanna Maria Ioana Sofia Natalia Elena Julia Bianca",
                    "Jakub Filip Szymon Andrei Matei Luca Adam David Stefan Mateusz",
                    "Nowak Kowalska Wozniak Popescu Ionescu Mazur Kaminski Dumitru Rossi Silva"),
            of(
                    7,
                    "Ama Chiamaka Imani Naomi Zainab Esi Thandiwe Keziah Abigail Temi",
                    "Kwame Chidi Elijah Tobi Kofi Malachi Ezra Jaden Samuel Ade",
                    "Okafor Mensah Adeyemi Campbell Boateng Williams Osei Balogun Francis Owusu"),
            of(
                    4,
                    "Elif Mei Yasmin Defne Ling Leyla Hana Sara Ayse Jia",
                    "Emir Wei Ali Deniz Jun Can Omar Kai Yigit Ming",
                    "Yilmaz Chen Demir Wong Kaya Li Hassan Lam Celik Nguyen"));

    static Names any(Random random) {
        int at = random.nextInt(COMMUNITIES.stream().mapToInt(Names::weight).sum());
        for (Names community : COMMUNITIES) {
            at -= community.weight;
            if (at < 0) {
                return community;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    String given(boolean female, Random random) {
        return pick(female ? girls : boys, random);
    }

    String family(Random random) {
        return pick(families, random);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Names of(int weight, String girls, String boys, String families) {
        return new Names(weight, List.of(girls.split(" ")), List.of(boys.split(" ")), List.of(families.split(" ")));
    }
}
